module lib.example/library

go 1.22
