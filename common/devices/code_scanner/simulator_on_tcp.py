"""A simulated code scanner behind a TCP port, as one in a serial device server: what is shown to it comes over."""

import contextlib
import socket
import threading


class ScannerOnTcp:
    """Shows codes to whoever listens; `address` is pyserial's."""

    def __init__(self, port: int = 0) -> None:
        self._server = socket.create_server(("127.0.0.1", port))
        self.address = f"socket://127.0.0.1:{self._server.getsockname()[1]}"
        self._listeners: list[socket.socket] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._serve, name="simulated-scanner", daemon=True)
        self._thread.start()

    def scan(self, code: str) -> None:
        """Show it a code; whoever listens no longer is forgotten."""
        with self._lock:
            for listener in list(self._listeners):
                try:
                    listener.sendall(code.encode() + b"\r\n")
                except OSError:
                    self._listeners.remove(listener)
                    listener.close()

    def end(self) -> None:
        """Pull the plug."""
        with contextlib.suppress(OSError):  # which some systems say of a port that only listens
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join()
        for listener in self._listeners:
            listener.close()

    def _serve(self) -> None:
        while True:
            try:
                listener, _ = self._server.accept()
            except OSError:  # the plug was pulled
                return
            with self._lock:
                self._listeners.append(listener)
