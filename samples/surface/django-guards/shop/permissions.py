from rest_framework import permissions


class UnlessPrivate(permissions.BasePermission):
    """Views say of themselves that they are private."""

    def has_permission(self, request, view):
        """Only a private view asks."""
        if hasattr(view, "is_private") and view.is_private:
            return request.user.is_authenticated
        return True


class StaffChanges(permissions.BasePermission):
    def has_permission(self, request, view):
        if request.method in permissions.SAFE_METHODS:
            return True
        return request.user.is_staff


class Known(permissions.BasePermission):
    def has_permission(self, request, view):
        if request.method in permissions.SAFE_METHODS:
            return request.user.is_authenticated
        return request.user.is_staff
