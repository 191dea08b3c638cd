class Poller
  def run
    while queue.any? { |job| job.ready? } do
      work(queue.shift)
    end
    until done?
      wait(1)
    end
    for item in list.sort do
      handle(item)
    end
  end

  def after; end
end
