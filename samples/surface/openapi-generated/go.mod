module lib.example/desk

go 1.22
