FROM node:20 AS build-1.x
FROM node:20 AS Build_Two
COPY --from=build-1.x /a /a
COPY --from=Build_Two /b /b
