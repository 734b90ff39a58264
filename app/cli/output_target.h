#pragma once

#include "core/text/error.h"

#include <QFileDevice>

#include <memory>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

namespace bulkhead {

/// Where a report goes: standard output, or a file that appears whole or not at all. A device or pipe that is named as the file is
/// written to, not replaced.
class OutputTarget {
public:
    /// An empty `path` is standard output.
    [[nodiscard]] static Result<std::unique_ptr<OutputTarget>> open(const std::string &path);
    ~OutputTarget();
    OutputTarget(const OutputTarget &) = delete;
    OutputTarget &operator=(const OutputTarget &) = delete;

    [[nodiscard]] std::ostream &stream() { return m_stream; }
    /// Must be called when all is written; a full disk shows here at the latest.
    [[nodiscard]] Result<void> finish();

private:
    class Buffer;

    explicit OutputTarget(const std::string &path);

    std::string m_path;
    std::unique_ptr<QFileDevice> m_file;
    std::unique_ptr<Buffer> m_buffer;
    std::ostream m_stream;
};

} // namespace bulkhead
