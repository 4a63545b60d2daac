"""Asks each question of questions/*.sql and holds the answer against golden/*.txt:  python3 ask.py [--update] [--file F] [NAME…]

With --file the questions are asked of your own spans, and the answers are only printed.
"""
import argparse
import json
import sys
from pathlib import Path

import generate
import load

HERE = Path(__file__).parent
SEED = 7


def table(cursor):
    """The rows as text; numbers to the right."""
    head, rows = [column[0] for column in cursor.description], cursor.fetchall()
    cells = [head, *[["-" if cell is None else str(cell) for cell in row] for row in rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    left = [not rows or isinstance(rows[0][column], str) and not rows[0][column][:1].isdigit() for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) if to_left else cell.rjust(width) for cell, width, to_left in zip(row, widths, left)).rstrip()
             for row in cells]
    return "\n".join(lines) + "\n"


def ask(database, name):
    return table(database.execute((HERE / "questions" / f"{name}.sql").read_text(encoding="utf-8")))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--file")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    names = options.names or sorted(path.stem for path in (HERE / "questions").glob("*.sql"))
    if options.file:
        with open(options.file, encoding="utf-8") as file:
            database = load.load(json.loads(line) for line in file if line.strip())
        for name in names:
            print(f"== {name}\n{ask(database, name)}")
        return
    database = load.load(generate.requests(SEED))
    different = 0
    for name in names:
        golden, answer = HERE / "golden" / f"{name}.txt", ask(database, name)
        if options.update:
            golden.write_text(answer, encoding="utf-8")
        expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
        different += answer != expected
        print(f"{name}: {answer.count(chr(10)) - 1} rows, " + ("as golden" if answer == expected else "different:\n" + answer))
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
