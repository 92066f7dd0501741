#pragma once

#include "manifest/yamlguard.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace driftgate
{

/// What ends reading from within the parser; caught in readYaml() and nowhere else.
struct YamlStop {
    Error error;
};

/// Makes a Value of the events of one document, with anchors, merge keys and limits. It lives as
/// long as one text is read, since the limits hold for all its documents together.
class YamlBuilder final : public YAML::EventHandler
{
public:
    YamlBuilder(std::string_view file, const ReadLimits &limits);

    /// The chunk that is read next; its text must outlive the reading.
    void setChunk(const YamlChunk &chunk);
    /// Refuses what only the end of a document shows: quotes that were never closed.
    void finishDocument() const;
    /// The document that was read; null when it was empty.
    [[nodiscard]] Value take();

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override;
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &text) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

private:
    /// A mapping that `<<` merges in, and how many entries stood before it.
    struct Merge {
        size_t place = 0;
        Value mapping;
    };
    /// A container that is being read.
    struct Frame {
        bool isMapping = false;
        bool isFlow = false;
        YAML::anchor_t anchor = 0;
        int line = 0;
        size_t nodesBefore = 0;
        std::vector<Value> items;
        std::vector<Value::Entry> entries; ///< the last one has no value yet while hasKey
        std::vector<int> keyLines;
        YAML::Mark key = YAML::Mark::null_mark(); ///< of the last one
        std::vector<Merge> merges;
        bool hasKey = false;
        bool isMerging = false;   ///< the key was `<<`
        bool isMergeList = false; ///< the sequence is the value of a `<<`
    };
    struct Anchored {
        Value value;
        size_t nodes = 0;
    };

    [[nodiscard]] int lineOf(const YAML::Mark &mark) const { return mark.line + m_firstLine; }
    [[nodiscard]] Place placeOf(const YAML::Mark &mark) const;
    [[nodiscard]] bool expectsKey() const;
    /// Refuses a node that only a lenient parser takes. A block sequence may stand right below
    /// its key.
    void guard(const YAML::Mark &mark, bool mayStandBelowKey = false) const;
    [[noreturn]] void stop(ErrorCode code, const QString &text, int line) const;
    void count(const YAML::Mark &mark);
    void open(bool isMapping, const YAML::Mark &mark, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void addKey(SharedText key, const YAML::Mark &mark);
    void addValue(Value value, int line, bool isAlias);
    void addMerge(const Value &value, int line, bool isAlias);
    void remember(YAML::anchor_t anchor, const Value &value, size_t nodes);
    [[nodiscard]] Frame takeFrame();
    [[nodiscard]] Value merged(Frame &frame) const;

    std::string m_file;
    ReadLimits m_limits;
    int m_firstLine = 1; ///< of the chunk
    YamlGuard m_guard;
    int m_lastQuoted = -1; ///< where the chunk's last quoted scalar stands
    int m_lastQuotedLine = 0;
    int m_documentsInChunk = 0;
    size_t m_nodes = 0;
    size_t m_aliased = 0;
    std::vector<Frame> m_frames;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
    Value m_document;
};

} // namespace driftgate
