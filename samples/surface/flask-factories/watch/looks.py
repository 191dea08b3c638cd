import threading
import time


def look_for_changes(stop, store):
    while not stop.is_set():
        for page in store.pages():
            if stop.is_set():
                return
            page.look()
        stop.wait(60)


def sweep(store):
    while True:
        store.sweep()
        time.sleep(3600)


def wait_for(store):
    while True:
        if store.is_up():
            break
        time.sleep(1)


def start(stop, store):
    threading.Thread(target=look_for_changes, args=(stop, store), daemon=True).start()
    threading.Thread(target=sweep, args=(store,), daemon=True).start()
