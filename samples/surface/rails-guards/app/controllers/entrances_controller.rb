class EntrancesController < ApplicationController
  skip_identity_login

  before_action :ensure_valid_range, only: :create

  def new
  end

  def create
    Visit.create!(params)
  end

  private

  # Refuses, but not for who is calling.
  def ensure_valid_range
    head :bad_request if params[:range].blank?
  end
end
