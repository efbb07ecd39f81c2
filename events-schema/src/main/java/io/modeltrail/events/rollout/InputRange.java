package io.modeltrail.events.rollout;

/// Records of one topic partition that a statistic rests on, both ends included: anyone can compute it again.
public record InputRange(String topic, int partition, long fromOffset, long toOffset) {}
