-- Finds the streams whose names begin alike, such as all versions of a model, whatever the collation.
create index event_first_of_stream on log.event (log, stream text_pattern_ops) where stream_version = 0;
