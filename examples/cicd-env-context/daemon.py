"""A daemon that builds on request, as compilers and build tools keep one.

    python3 daemon.py serve SOCKET
    python3 daemon.py ask SOCKET NAME [--with-context]
"""
import os
import socket
import sys

from carrier import span


# #region serve
def serve(path):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen()
        while True:
            connection, _ = listener.accept()
            with connection, connection.makefile("rw") as lines:
                name, _, parent = lines.readline().rstrip("\n").partition("\t")
                if not name:
                    return
                # Without a parent in the request all that is left is the environment that the daemon was started with.
                with span(name, parent or None):
                    pass
                lines.write("done\n")
# #endregion serve


def ask(path, name, parent):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        with connection.makefile("rw") as lines:
            lines.write(f"{name}\t{parent}\n")
            lines.flush()
            lines.readline()


command, path, *rest = sys.argv[1:]
if command == "serve":
    serve(path)
else:
    ask(path, rest[0], os.environ.get("TRACEPARENT", "") if "--with-context" in rest else "")
