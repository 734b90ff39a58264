#pragma once

#include "core/text/text_range.h"

#include <libfyaml.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// libfyaml's parser with its diagnostics kept in memory. One thread.
class FyamlParser {
public:
    /// `text` must outlive the parser.
    explicit FyamlParser(std::string_view text);
    FyamlParser(const FyamlParser &) = delete;
    FyamlParser &operator=(const FyamlParser &) = delete;
    ~FyamlParser();

    /// The next event, freed with the following call; null at the end or after an error.
    [[nodiscard]] fy_event *next();

    struct Failure {
        std::string text;
        std::size_t offset = 0;
    };
    [[nodiscard]] std::optional<Failure> failure() const;

private:
    std::string_view m_text;
    fy_diag *m_diagnostics = nullptr;
    fy_parser *m_parser = nullptr;
    fy_event *m_event = nullptr;
};

} // namespace bulkhead
