def area(shape)
  case shape
  in { kind: :circle, r: Integer => r } if r.positive?
    circle(r)
  in [Float => a, *] | [a] then square(a)
  in { name: String, size: } unless size.zero?
    named size
  else
    other = case shape when 1 then one(1) else none(0) end
    other.end
  end
  shape => { kind: }
  kind in Symbol
end
