class Sum
  def half(total, count)
    ratio = total / count / scale(2)
    share = total/count
    list = text.split(/,|do\b/)
    ok = text =~ /end #{escape(name)}/i
    return /if/ if text.match?(/["'#]/)
    when_found = list[0] / 2
    puts /begin/.source
    (total) / 2 # / not the end
    x = empty? ? /a/ : /b/
    count /= 2
    width / 2
  end
end
