class Office::DesksController < Office::RoomController
  def index
  end

  def show
  end

  def clear
  end

  def log
  end
end
