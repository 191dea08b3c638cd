class Gate
  def open(who)
    return if who.nil?
    return deny(who) unless who.known?
    raise "closed" \
      if night?
    next_day = if late? then tomorrow else today end
    begin
      knocks += 1
    end while knocks < 3
    who.rings.each { |r| next unless r.heard?
      answer(r) }
    yield(who) if block_given?
    x = y || if z then one(1) else two(2) end
    x += 1 while x < 3
    log("done") if x.busy? && !x.failed?
  end

  def late? = clock.hour > 22
end
