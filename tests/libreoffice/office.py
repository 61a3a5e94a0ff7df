"""A LibreOffice of our own: its profile and its pipe are new, so that another one that is running is left alone."""

import contextlib
import os
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


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


@contextlib.contextmanager
def desktop():
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"ntm{os.getpid()}"
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
             f"-env:UserInstallation={url(profile)}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe, office)
            found = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            yield found
            try:
                found.terminate()
            except Exception:
                pass  # The bridge goes down with the office.
            office.wait(60)
        finally:
            if office.poll() is None:
                office.kill()
                office.wait()


def load(desktop, path):
    return desktop.loadComponentFromURL(url(path), "_blank", 0, (prop("Hidden", True),))
