class Book::RemovalsController < ApplicationController
  def create
    Book.find(params[:book_id]).destroy!
  end
end
