REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["shop.permissions.UnlessPrivate"],
}
