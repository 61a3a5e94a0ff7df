"""Saves a workbook and a text document the ways that communes send by mistake.

    /usr/bin/python3 save_as.py JOBS.json

JOBS.json is a list of {"source": path, or null for a new text document; "target"; "filter"; "password" or null}.
"""

import json
import sys

import office
import uno
from com.sun.star.beans import NamedValue


def opened(desktop, source):
    if source:
        return office.load(desktop, source)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (office.prop("Hidden", True),))
    document.Text.String = "Kế hoạch xây dựng nông thôn mới của xã"
    return document


def locked(job):
    """Office Open XML wants the password among other data, the other formats as it is."""
    if "2007 XML" not in job["filter"]:
        return office.prop("Password", job["password"])
    data = (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", job["password"]))
    return office.prop("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", data))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with office.desktop() as desktop:
        documents = {}
        for job in jobs:
            source = job["source"]
            if source not in documents:
                documents[source] = opened(desktop, source)
            options = [office.prop("FilterName", job["filter"])]
            if job["password"]:
                options.append(locked(job))
            documents[source].storeToURL(office.url(job["target"]), tuple(options))
        for document in documents.values():
            document.close(True)


main()
