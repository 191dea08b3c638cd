class BedsController < ApplicationController
  before_action :authenticate_member!, only: [:pick]

  def index
    render json: Bed.all
  end

  def pick
    picker = Picker.new(Bed.find(params[:id]))
    render json: picker.pick(params[:grams].to_i)
  rescue Picker::NotRipe
    head :conflict
  end
end
