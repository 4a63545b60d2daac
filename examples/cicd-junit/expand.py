"""What ElementTree alone makes of entities within entities: the size of a file, and of the one name in it."""
from xml.etree import ElementTree

for levels in range(3, 8):
    entities = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, levels))
    text = f'<?xml version="1.0"?><!DOCTYPE t [<!ENTITY a0 "ha">{entities}]><t name="&a{levels - 1};"/>'
    print(f"{len(text)} bytes  {len(ElementTree.fromstring(text).get('name'))} characters")
