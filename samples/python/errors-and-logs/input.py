import logging

log = logging.getLogger(__name__)


class ShopError(Exception):
    """Base of all."""


class Missing(ShopError, KeyError): ...


class ErrorHandler(logging.Handler): ...


def find(key):
    try:
        return {}[key]
    except (KeyError, LookupError) as error:
        log.warning("no %s", key)
        raise Missing(key) from error
    except ShopError:
        log.exception("raise nothing")
        raise
    except Exception:
        pass
    except:
        self_logged = logging.error("again")
    finally:
        find.errors = "except ValueError:"
