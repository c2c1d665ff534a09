package org.safesessions.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a plan that is no session yet as text in one column, whatever questions a plan may come to answer. */
@Converter
class PlanText implements AttributeConverter<SessionPlan, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SessionPlan plan) {
        try {
            return plan == null ? null : JSON.writeValueAsString(plan);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("A plan cannot be kept", never);
        }
    }

    @Override
    public @Nullable SessionPlan convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, SessionPlan.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A plan that was kept cannot be read", damaged);
        }
    }
}
