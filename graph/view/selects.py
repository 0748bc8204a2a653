"""One SELECT for each kind of thing that the page shows; rows are read in data.py."""

from __future__ import annotations

from ringtrace.ontology import PREFIXES

_HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())

ARTICLES = """
SELECT ?article ?file ?title ?published ?url ?publisher ?case ?withdrawn WHERE {
  ?article a rt:Article ; rt:file ?file .
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:publisher/rdfs:label ?publisher }
  OPTIONAL { ?article rt:inCase ?case }
  OPTIONAL { ?article rt:withdrawn ?withdrawn }
}"""

CLAIMS = """
SELECT ?claim ?class ?article ?status ?main ?source ?sourceName ?voice ?voiceName ?via ?happening
       ?review
WHERE {
  ?claim rt:statedIn ?article ; a ?class ; rt:status ?status ; rt:mainEvidence ?main .
  OPTIONAL { ?claim rt:source ?source . OPTIONAL { ?source rdfs:label ?sourceName } }
  OPTIONAL { ?claim prov:wasAttributedTo ?voice . ?voice rdfs:label ?voiceName }
  OPTIONAL { ?claim prov:wasQuotedFrom ?report . ?report prov:wasAttributedTo ?from .
             ?from rdfs:label ?via }
  OPTIONAL { ?claim rt:happening ?happening }
  OPTIONAL { ?claim rt:review ?review }
}"""

CORRECTIONS = "SELECT ?claim ?slots WHERE { ?claim rt:corrected ?slots }"

EVIDENCE = """
SELECT ?claim ?evidence ?start ?end ?quote WHERE {
  ?claim rt:statedIn ?article ; rt:evidence ?evidence .
  ?evidence oa:start ?start ; oa:end ?end ; oa:exact ?quote .
}"""

LINKS = """
SELECT ?claim ?link ?to WHERE {
  VALUES ?link { rt:agent rt:target rt:recipient rt:place rt:origin rt:destination rt:offence
                 rt:about org:member org:organization rt:targetCount rt:price rt:when rt:sentence }
  ?claim ?link ?to ; rt:statedIn ?article .
}"""

FACTS = """
SELECT ?claim ?fact ?value WHERE {
  VALUES ?fact { rt:attribute rt:value rt:legalStatus rt:isLatest org:role schema:roleName
                 rt:statisticOf }
  ?claim ?fact ?value ; rt:statedIn ?article .
}"""

VALUES = """
SELECT ?value ?text ?min ?max ?unit ?currency ?from ?to ?restates WHERE {
  ?value rt:asWritten ?text .
  OPTIONAL { ?value schema:minValue ?min }
  OPTIONAL { ?value schema:maxValue ?max }
  OPTIONAL { ?value schema:unitText ?unit }
  OPTIONAL { ?value schema:currency ?currency }
  OPTIONAL { ?value rt:earliest ?from }
  OPTIONAL { ?value rt:latest ?to }
  OPTIONAL { ?value rt:restates ?restates }
}"""

REFERENTS = """
SELECT ?referent ?class ?label ?role ?hub ?hubLabel ?case WHERE {
  ?referent a ?class ; rdfs:label ?label .
  FILTER(STRSTARTS(STR(?class), STR(rt:)))
  FILTER(?class NOT IN (rt:Report, rt:Case, rt:Identity))
  OPTIONAL { ?referent rt:caseRole ?role }
  OPTIONAL { ?referent rt:identity ?hub . OPTIONAL { ?hub rdfs:label ?hubLabel }
             OPTIONAL { ?hub rt:inCase ?case } }
}"""

# What the names of places may mean: the likeliest entry has rank 1. In the graph of the article: every
# article that names the place has these triples of its entry, and a join over all multiplies them.
ENTRIES = """
SELECT DISTINCT ?referent ?rank ?entry ?name ?region ?country ?latitude ?longitude WHERE {
  VALUES (?link ?rank) { (rt:gazetteerEntry 1) (rt:gazetteerAlternative 2) }
  GRAPH ?article { ?referent ?link ?entry .
    ?entry gn:name ?name ; gn:countryCode ?country ;
           schema:latitude ?latitude ; schema:longitude ?longitude .
    OPTIONAL { ?entry schema:addressRegion ?region } }
}"""

REPORTS = """
SELECT ?report ?label WHERE { ?report a rt:Report . OPTIONAL { ?report rdfs:label ?label } }"""

CASES = "SELECT ?case ?label WHERE { ?case a rt:Case . OPTIONAL { ?case rdfs:label ?label } }"

VOICES = "SELECT ?voice ?case ?article WHERE { ?voice rt:inCase ?case ; rt:heardIn ?article }"

REASONS = """
SELECT ?from ?to ?reason WHERE { ?link a rt:Link ; rt:from ?from ; rt:to ?to ; rt:reason ?reason }
"""

CONFLICTS = """
SELECT ?conflict ?case ?kind ?relation ?over ?label ?claimA ?valueA ?claimB ?valueB WHERE {
  ?conflict a rt:Conflict ; rt:inCase ?case ; rt:conflictKind ?kind ; rt:relation ?relation ;
            rt:over ?over ; rt:sideA ?a ; rt:sideB ?b .
  OPTIONAL { ?over rdfs:label ?label }
  ?a rt:claim ?claimA ; rt:valueText ?valueA .
  ?b rt:claim ?claimB ; rt:valueText ?valueB .
}"""


def with_prefixes(select: str) -> str:
    """Return the SELECT as a whole query."""
    return _HEAD + select
