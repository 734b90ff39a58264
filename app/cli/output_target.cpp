#include "app/cli/output_target.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <iostream>

namespace bulkhead {

namespace {

/// QSaveFile puts a new file in the place of whatever has the name, also of /dev/null.
std::unique_ptr<QFileDevice> makeFile(const std::string &path)
{
    const QString name = QFile::decodeName(QByteArray::fromStdString(path));
    const QFileInfo existing(name);
    if (existing.exists() && !existing.isFile())
        return std::make_unique<QFile>(name);
    return std::make_unique<QSaveFile>(name);
}

bool complete(QFileDevice &file)
{
    if (auto *const saved = qobject_cast<QSaveFile *>(&file))
        return saved->commit();
    return file.flush() && file.error() == QFileDevice::NoError;
}

} // namespace

/// Gathers what is written into blocks for a QIODevice.
class OutputTarget::Buffer : public std::streambuf {
public:
    explicit Buffer(QIODevice &device)
        : m_device(device)
        , m_block(64UL * 1024)
    {
        setp(m_block.data(), m_block.data() + m_block.size());
    }

protected:
    int_type overflow(int_type character) override
    {
        if (sync() != 0)
            return traits_type::eof();
        if (!traits_type::eq_int_type(character, traits_type::eof()))
            sputc(traits_type::to_char_type(character));
        return traits_type::not_eof(character);
    }

    int sync() override
    {
        const std::ptrdiff_t size = pptr() - pbase();
        setp(m_block.data(), m_block.data() + m_block.size());
        return m_device.write(m_block.data(), size) == size ? 0 : -1;
    }

private:
    QIODevice &m_device;
    std::vector<char> m_block;
};

OutputTarget::OutputTarget(const std::string &path)
    : m_path(path)
    , m_stream(std::cout.rdbuf())
{
    if (path.empty())
        return;
    m_file = makeFile(path);
    m_buffer = std::make_unique<Buffer>(*m_file);
    m_stream.rdbuf(m_buffer.get());
}

OutputTarget::~OutputTarget() = default;

Result<std::unique_ptr<OutputTarget>> OutputTarget::open(const std::string &path)
{
    std::unique_ptr<OutputTarget> target(new OutputTarget(path));
    if (target->m_file && !target->m_file->open(QIODevice::WriteOnly)) {
        return failure(RULE_TEXT("Core", "The report cannot be written there: %1"), {target->m_file->errorString().toStdString()},
                       path);
    }
    return target;
}

Result<void> OutputTarget::finish()
{
    m_stream.flush();
    if (!m_file) {
        if (!m_stream)
            return failure(RULE_TEXT("Core", "Standard output took only a part of the report"));
        return {};
    }
    if (!m_stream || !complete(*m_file))
        return failure(RULE_TEXT("Core", "The report could not be written: %1"), {m_file->errorString().toStdString()}, m_path);
    return {};
}

} // namespace bulkhead
