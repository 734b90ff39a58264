#pragma once

#include "core/text/source_text.h"

namespace bulkhead {

/// Line and column of offsets, fast when they come roughly in order: a file of one very long line would otherwise be counted
/// from its start for every finding. One thread.
class Positions {
public:
    [[nodiscard]] TextPosition at(const SourceText &source, ByteOffset offset);

private:
    const SourceText *m_source = nullptr;
    ByteOffset m_offset = 0;
    TextPosition m_position;
};

} // namespace bulkhead
