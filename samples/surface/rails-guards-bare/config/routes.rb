Rails.application.routes.draw do
  get "books", to: "books#index"
  get "loans", to: "loans#index"
  get "shelves", to: "shelves#index"
end
