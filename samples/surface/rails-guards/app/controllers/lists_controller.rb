class ListsController < ApplicationController
  # Said again, it holds for what is said last.
  before_action :identify, only: :show

  def index
    @lists = List.all
  end

  def show
    @list = List.find(params[:id])
  end
end
