from fastapi import APIRouter as FrameworkRouter


class APIRouter(FrameworkRouter):
    """Answers each path with a slash at its end too."""

    def api_route(self, path, **options):
        return super().api_route(path.rstrip("/"), **options)
