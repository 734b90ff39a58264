#include "core/yaml/fyaml_parser.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// libfyaml drops what goes to a diagnostic without a file through this.
void discardOutput(fy_diag *, void *, const char *, std::size_t) { }

std::size_t offsetOf(std::string_view text, int line, int column)
{
    std::size_t at = 0;
    for (int i = 1; i < line; ++i) {
        const std::size_t newline = text.find('\n', at);
        if (newline == std::string_view::npos)
            break;
        at = newline + 1;
    }
    return std::min(text.size(), at + static_cast<std::size_t>(std::max(0, column - 1)));
}

} // namespace

FyamlParser::FyamlParser(std::string_view text)
    : m_text(text)
{
    fy_diag_cfg diagnostics{};
    fy_diag_cfg_default(&diagnostics);
    diagnostics.fp = nullptr;
    diagnostics.output_fn = discardOutput;
    m_diagnostics = fy_diag_create(&diagnostics);
    fy_diag_set_collect_errors(m_diagnostics, true);

    fy_parse_cfg options{};
    options.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DISABLE_DEPTH_LIMIT | FYPCF_JSON_NONE
                                                    | FYPCF_SLOPPY_FLOW_INDENTATION | FYPCF_ALLOW_DUPLICATE_KEYS);
    options.diag = m_diagnostics;
    m_parser = fy_parser_create(&options);
    fy_parser_set_string(m_parser, text.data(), text.size());
}

FyamlParser::~FyamlParser()
{
    if (m_event)
        fy_parser_event_free(m_parser, m_event);
    fy_parser_destroy(m_parser);
    fy_diag_destroy(m_diagnostics);
}

fy_event *FyamlParser::next()
{
    if (m_event)
        fy_parser_event_free(m_parser, m_event);
    m_event = fy_parser_parse(m_parser);
    return m_event;
}

std::optional<FyamlParser::Failure> FyamlParser::failure() const
{
    void *previous = nullptr;
    if (const fy_diag_error *error = fy_diag_errors_iterate(m_diagnostics, &previous))
        return Failure{error->msg ? error->msg : "", offsetOf(m_text, error->line, error->column)};
    if (fy_parser_get_stream_error(m_parser))
        return Failure{"the text is not valid YAML", 0};
    return std::nullopt;
}

} // namespace bulkhead
