class GatesController < ApplicationController
  before_action :load_depot, only: :index

  def index; end

  def closed; end

  def open; end

  def show; end
end
