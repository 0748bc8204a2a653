"""The gazetteer's data: names.tsv.gz (made by training/gazetteer.py) and its word lists.

names.tsv.gz holds data of GeoNames (CC BY 4.0): one line a name, sorted by the folded name.
"""
