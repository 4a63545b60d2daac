"""One task of a pipeline: python3 task.py NAME"""
import sys

from carrier import span

with span(sys.argv[1]):
    pass
