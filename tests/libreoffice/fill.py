"""Fills a workbook the way a commune does, in LibreOffice, and saves it as xlsx, xls and ods.

    /usr/bin/python3 fill.py IN.xlsx ANSWERS.json OUT.xlsx OUT.xls OUT.ods

ANSWERS.json is a list of {"sheet", "cell", "text"} and {"sheet", "cell", "number"}. The office that is started has a profile
and a pipe of its own, so that another one that is running is left alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def connect(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        if office.poll() not in (None, 81):
            raise SystemExit(f"soffice ended with {office.returncode}")
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("soffice does not answer")


def fill(desktop, source, answers, targets):
    document = desktop.loadComponentFromURL(url(source), "_blank", 0, (prop("Hidden", True),))
    for answer in answers:
        cell = document.Sheets.getByName(answer["sheet"]).getCellRangeByName(answer["cell"])
        if "text" in answer:
            cell.setString(answer["text"])
        else:
            cell.setValue(answer["number"])
    for target in targets:
        name = FILTERS[os.path.splitext(target)[1]]
        document.storeToURL(url(target), (prop("FilterName", name),))
    document.close(True)


def main():
    source, answers, *targets = sys.argv[1:]
    with open(answers, encoding="utf-8") as file:
        answers = json.load(file)
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"ntm{os.getpid()}"
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
             f"-env:UserInstallation={url(profile)}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe, office)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            fill(desktop, source, answers, targets)
            try:
                desktop.terminate()
            except Exception:
                pass  # The bridge goes down with the office.
            office.wait(60)
        finally:
            if office.poll() is None:
                office.kill()
                office.wait()


main()
