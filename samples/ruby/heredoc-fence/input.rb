def head
  <<~HTTP
    HTTP/1.1 200 OK
    Length: #{size(1)}
  HTTP
end

def last = done(2)
