#!/usr/bin/env python3
"""Makes a corpus that Communique loads out of the made-up rows that its peers are measured with.

    corpus_of_rows.py ROWS CORPUS       ROWS has a CSV per table; CORPUS becomes a folder of documents and YAML

Each fact gets a sentence of its own, which proves it. What was said has the date of its article, so that the statements of an article stand
in the same order in each list. The rows that peers load are exported from the running server afterwards: export_rows.py.
"""
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path


def read(folder, table):
    with open(folder / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def links(folder, table, owner):
    found = defaultdict(list)
    for row in read(folder, table):
        found[row[owner]].append(row)
    return found


def without_nulls(entry):
    return {key: value for key, value in entry.items() if value not in ("", None, [])}


def main(rows, corpus):
    corpus.mkdir(parents=True)
    actors = read(rows, "actor")
    name_of = {actor["id"]: actor["name"] for actor in actors}
    register = [{"name": actor["name"], "slug": actor["slug"], "type": actor["type"]} for actor in actors]
    (corpus / "actors.yaml").write_text(json.dumps({"actors": register}, ensure_ascii=False, indent=1), encoding="utf-8")
    parties, speakers = links(rows, "agreement_party", "agreement_id"), links(rows, "statement_speaker", "statement_id")
    participants = links(rows, "event_participant", "event_id")
    agreements, statements = links(rows, "agreement", "article_id"), links(rows, "statement", "article_id")
    events = links(rows, "event", "article_id")

    for article in read(rows, "article"):
        proofs = []

        def proof(kind, row, text):
            proofs.append(f"{kind} {row['id']}: {text}".rstrip(".") + ".")
            return proofs[-1]

        entry = without_nulls({
            "title": article["title"], "slug": article["slug"], "date": article["published_on"],
            "agreements": [without_nulls({
                "name": row["name"], "slug": row["slug"], "type": row["type"], "status": row["status"], "signed": row["signed_on"],
                "parties": [name_of[party["actor_id"]] for party in parties[row["id"]]],
                "evidence": proof("Agreement", row, row["name"])}) for row in agreements[article["id"]]],
            "events": [without_nulls({
                "title": row["title"], "slug": row["slug"], "type": row["type"], "start": row["start_on"], "place": row["place"],
                "participants": [without_nulls({"actor": name_of[one["actor_id"]], "role": one["role"]}) for one in participants[row["id"]]],
                "evidence": proof("Event", row, row["title"])}) for row in events[article["id"]]],
            "statements": [without_nulls({
                "text": row["text"], "kind": row["kind"], "speakers": [name_of[one["actor_id"]] for one in speakers[row["id"]]],
                "evidence": proof("Statement", row, row["text"])}) for row in statements[article["id"]]],
        })
        name = f"{int(article['id']):06}"
        (corpus / f"{name}.txt").write_text("\n\n".join([article["title"], article["body"], *proofs]) + "\n", encoding="utf-8")
        (corpus / f"{name}.yaml").write_text(json.dumps({"articles": [entry]}, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
