def timed_task(function):
    return function
