"""Who is who inside one article: names, descriptions and pronouns of one referent."""
