internal import Feed
