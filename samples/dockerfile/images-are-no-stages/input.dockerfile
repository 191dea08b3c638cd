FROM ghcr.io/a/b:1
COPY --from=nginx:1 /etc/nginx /etc/nginx
COPY --from=0 /a /b
COPY from /x
