# Verifies a webhook with only the Python standard library.
import base64, hashlib, hmac, time


def verify(secret: str, headers: dict, body: bytes, tolerance: int = 300) -> bool:
    sent_at = int(headers["webhook-timestamp"])
    if abs(time.time() - sent_at) > tolerance:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    content = f'{headers["webhook-id"]}.{sent_at}.'.encode() + body
    wanted = "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return any(
        hmac.compare_digest(wanted, given) for given in headers["webhook-signature"].split()
    )


if __name__ == "__main__":
    import os, sys

    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    given = {name: os.environ[name.upper().replace("-", "_")] for name in names}
    sys.exit(0 if verify(os.environ["WEBHOOK_SECRET"], given, sys.stdin.buffer.read()) else 1)
