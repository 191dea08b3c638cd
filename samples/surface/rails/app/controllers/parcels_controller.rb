class ParcelsController < ApplicationController
  before_action :require_clerk, except: [:show, :labels]

  def index
    get :parcels
  end

  def show
  end

  def create
    DeliverJob.perform_later(params[:id])
  end

  def deliver
  end

  def labels
  end

  private

  def get(name)
    Parcel.send(name)
  end
end
