def run
  begin
    knock(1)
  end while again?(2)
  rest(3) until idle?
  last(4)
end
