#!/usr/bin/env python3
"""Exports what a running Communique serves as rows that its peers load: a CSV per table, numbered in the order of its own lists.

    export_rows.py http://127.0.0.1:8080/graphql ROWS
"""
import csv
import json
import sys
import urllib.request
from pathlib import Path

COLUMNS = {
    "article": ["id", "slug", "title", "published_on", "dateline", "body"],
    "actor": ["id", "slug", "name", "type", "country_code"],
    "agreement": ["id", "slug", "name", "type", "status", "signed_on", "article_id"],
    "agreement_party": ["agreement_id", "position", "actor_id"],
    "statement": ["id", "text", "kind", "said_on", "article_id"],
    "statement_speaker": ["statement_id", "position", "actor_id"],
    "event": ["id", "slug", "title", "type", "start_on", "place", "article_id"],
    "event_participant": ["event_id", "position", "actor_id", "role"],
    "article_actor": ["article_id", "position", "actor_id"],
}
LISTS = {
    "articles": "id slug title publishedOn dateline body actors(first: 100) { nodes { id } }",
    "actors": "id slug name type countryCode",
    "agreements": "id slug name type status signedOn parties { id } articles { id }",
    "statements": "id text kind saidOn article { id } speakers { id }",
    "events": "id slug title type startOn place articles { id } participants { role actor { id } }",
}


def all_of(url, name):
    """Every element of a list of the API, page by page."""
    query = f"query ($after: String) {{ {name}(first: 100, after: $after) {{ nodes {{ {LISTS[name]} }} pageInfo {{ hasNextPage endCursor }} }} }}"
    after = None
    while True:
        body = json.dumps({"query": query, "variables": {"after": after}}).encode()
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
        if "errors" in answer:
            raise SystemExit(answer["errors"])
        page = answer["data"][name]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


def main(url, folder):
    rows = {table: [] for table in COLUMNS}
    nodes = {name: list(all_of(url, name)) for name in LISTS}
    number = {node["id"]: i for name in LISTS for i, node in enumerate(nodes[name], 1)}

    def link(table, owner, actors):
        rows[table] += [[number[owner["id"]], place, number[actor["id"]]] for place, actor in enumerate(actors)]

    for node in nodes["articles"]:
        rows["article"].append([number[node["id"]], node["slug"], node["title"], node["publishedOn"], node["dateline"], node["body"]])
        link("article_actor", node, node["actors"]["nodes"])
    for node in nodes["actors"]:
        rows["actor"].append([number[node["id"]], node["slug"], node["name"], node["type"], node["countryCode"]])
    for node in nodes["agreements"]:
        rows["agreement"].append([number[node["id"]], node["slug"], node["name"], node["type"], node["status"], node["signedOn"],
                                  number[node["articles"][0]["id"]]])
        link("agreement_party", node, node["parties"])
    for node in nodes["statements"]:
        rows["statement"].append([number[node["id"]], node["text"], node["kind"], node["saidOn"], number[node["article"]["id"]]])
        link("statement_speaker", node, node["speakers"])
    for node in nodes["events"]:
        rows["event"].append([number[node["id"]], node["slug"], node["title"], node["type"], node["startOn"], node["place"],
                              number[node["articles"][0]["id"]]])
        rows["event_participant"] += [[number[node["id"]], place, number[one["actor"]["id"]], one["role"]]
                                      for place, one in enumerate(node["participants"])]
    folder.mkdir(parents=True, exist_ok=True)
    for table, lines in rows.items():
        with open(folder / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([COLUMNS[table]] + lines)
        print(f"{len(lines):8} {table}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], Path(sys.argv[2]))
