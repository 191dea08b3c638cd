# Nothing opens `Office`: its folder does.
class Office::RoomController < ApplicationController
  before_action :require_clerk
end
