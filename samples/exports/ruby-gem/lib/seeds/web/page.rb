class SeedsPage
end
