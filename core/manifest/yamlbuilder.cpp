#include "manifest/yamlbuilder.h"

#include "manifest/keys.h"
#include "manifest/yamlscalar.h"

#include <QCoreApplication>

#include <algorithm>

namespace driftgate
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

/// The tags by which yaml-cpp tells untagged plain scalars from untagged quoted ones.
constexpr std::string_view PlainTag = "?";
constexpr std::string_view QuotedTag = "!";
constexpr std::string_view StringTag = "tag:yaml.org,2002:str";
constexpr std::string_view MergeTag = "tag:yaml.org,2002:merge";

} // namespace

YamlBuilder::YamlBuilder(std::string_view file, const ReadLimits &limits)
    : m_file(file)
    , m_limits(limits)
{
}

void YamlBuilder::setChunk(const YamlChunk &chunk)
{
    m_firstLine = chunk.firstLine;
    m_guard = YamlGuard(chunk.text);
    m_lastQuoted = -1;
    m_documentsInChunk = 0;
}

void YamlBuilder::finishDocument() const
{
    if (m_lastQuoted >= 0 && !m_guard.isQuoteClosed(m_lastQuoted))
        stop(ErrorCode::Invalid, Tr::tr("The quotes that begin here are never closed"),
             m_lastQuotedLine);
}

void YamlBuilder::guard(const YAML::Mark &mark, bool mayStandBelowKey) const
{
    if (m_guard.isBehindTab(mark.pos))
        stop(ErrorCode::Invalid, Tr::tr("A tab stands here: YAML is indented by spaces only"),
             lineOf(mark));
    if (m_frames.empty())
        return;
    const Frame &frame = m_frames.back();
    const bool isBelowKey = frame.isMapping && !frame.isFlow && frame.hasKey &&
                            mark.line > frame.key.line && mark.column <= frame.key.column &&
                            m_guard.isIndentedOnly(mark.pos);
    if (isBelowKey && !mayStandBelowKey)
        stop(ErrorCode::Invalid, Tr::tr("This value must be indented deeper than its key"),
             lineOf(mark));
}

Value YamlBuilder::take()
{
    return std::exchange(m_document, Value());
}

Place YamlBuilder::placeOf(const YAML::Mark &mark) const
{
    return {m_file, lineOf(mark), mark.column + 1, {}};
}

void YamlBuilder::stop(ErrorCode code, const QString &text, int line) const
{
    throw YamlStop{Error{code, text, {m_file, line, 0, {}}}};
}

void YamlBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (m_documentsInChunk++ > 0 && !m_guard.isBehindDocumentEnd(mark.pos))
        stop(ErrorCode::Invalid, Tr::tr("Further text stands behind the end of the document"),
             lineOf(mark));
    m_frames.clear();
    m_anchors.clear();
    m_document = Value();
}

void YamlBuilder::OnDocumentEnd() {}

bool YamlBuilder::expectsKey() const
{
    return !m_frames.empty() && m_frames.back().isMapping && !m_frames.back().hasKey;
}

void YamlBuilder::count(const YAML::Mark &mark)
{
    if (++m_nodes > m_limits.nodes)
        stop(ErrorCode::Limit, Tr::tr("The text holds more than %1 values").arg(m_limits.nodes),
             lineOf(mark));
}

void YamlBuilder::remember(YAML::anchor_t anchor, const Value &value, size_t nodes)
{
    if (anchor != 0)
        m_anchors.insert_or_assign(anchor, Anchored{value, nodes});
}

void YamlBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    count(mark);
    if (expectsKey())
        stop(ErrorCode::Invalid, Tr::tr("The key of a mapping cannot be null"), lineOf(mark));
    if (!m_frames.empty()) {
        const Frame &frame = m_frames.back();
        // The parser takes a lone text for a key without a value.
        if (frame.isMapping && !frame.isFlow && frame.key.pos == mark.pos)
            stop(ErrorCode::Invalid, Tr::tr("A “:” is missing after this key"), lineOf(mark));
        if (!frame.isMapping && frame.isFlow && m_guard.isAt(mark.pos, ','))
            stop(ErrorCode::Invalid, Tr::tr("A value is missing before this comma"), lineOf(mark));
    }
    const Value value = Value::null(lineOf(mark));
    remember(anchor, value, 1);
    addValue(value, lineOf(mark), false);
}

void YamlBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &text)
{
    count(mark);
    guard(mark);
    const Place place = placeOf(mark);
    const bool isPlain = tag == PlainTag;
    if (!isPlain) {
        m_lastQuoted = mark.pos;
        m_lastQuotedLine = place.line;
    }
    if (!isPlain && m_guard.isBlockBegunByTab(mark.pos, text))
        stop(ErrorCode::Invalid, Tr::tr("A tab stands where this block's indentation should"),
             place.line);
    const bool isKey = expectsKey();
    if (isKey && text == "<<" && (isPlain || tag == MergeTag)) {
        m_frames.back().hasKey = true;
        m_frames.back().isMerging = true;
        m_frames.back().key = mark;
        return;
    }
    std::optional<YamlScalar> scalar;
    if (isPlain) {
        scalar = resolvePlain(text);
    } else if (tag != QuotedTag && tag != StringTag) {
        Result<YamlScalar> resolved = resolveTagged(tag, text, place);
        if (!resolved)
            throw YamlStop{std::move(resolved.error())};
        scalar = *std::move(resolved);
    }
    const std::string repaired = isPlain ? std::string() : m_guard.repaired(mark.pos, text);
    const std::string_view string = repaired.empty() ? std::string_view(text) : repaired;
    if (isKey) {
        Result<SharedText> key = scalar ? toKey(*scalar, place) : SharedText::pooled(string);
        if (!key)
            throw YamlStop{std::move(key.error())};
        if (anchor != 0)
            remember(anchor,
                     scalar ? toValue(*scalar, place).value_or(Value()) : Value::string(*key), 1);
        addKey(*std::move(key), mark);
        return;
    }
    Result<Value> value = scalar ? toValue(*scalar, place) : Value::string(string, place.line);
    if (!value)
        throw YamlStop{std::move(value.error())};
    remember(anchor, *value, 1);
    addValue(*std::move(value), place.line, false);
}

void YamlBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    guard(mark);
    const int line = lineOf(mark);
    const auto found = m_anchors.find(anchor);
    if (found == m_anchors.end())
        stop(ErrorCode::Invalid, Tr::tr("An alias cannot stand within what it repeats"), line);
    const auto &[value, nodes] = found->second;
    m_aliased += nodes;
    if (m_aliased > m_limits.aliasedNodes)
        stop(ErrorCode::Limit,
             Tr::tr("Aliases repeat more than %1 values: the text looks like an alias bomb")
                 .arg(m_limits.aliasedNodes),
             line);
    m_nodes += nodes - 1;
    count(mark);
    if (!expectsKey()) {
        addValue(value, line, true);
        return;
    }
    if (!value.isScalar())
        stop(ErrorCode::Invalid, Tr::tr("The key of a mapping must be a single value"), line);
    if (value.isNull())
        stop(ErrorCode::Invalid, Tr::tr("The key of a mapping cannot be null"), line);
    addKey(SharedText::pooled(value.text()), mark);
}

void YamlBuilder::open(bool isMapping, const YAML::Mark &mark, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style)
{
    guard(mark, !isMapping && style == YAML::EmitterStyle::Block);
    const int line = lineOf(mark);
    const size_t nodesBefore = m_nodes;
    count(mark);
    if (expectsKey())
        stop(ErrorCode::Invalid,
             style == YAML::EmitterStyle::Flow
                 ? Tr::tr("A list or mapping cannot be a key: perhaps a bracket is not closed")
                 : Tr::tr("The key of a mapping must be a single value"),
             line);
    if (m_frames.size() >= m_limits.depth)
        stop(ErrorCode::Limit,
             Tr::tr("Values are nested more than %1 deep here").arg(m_limits.depth), line);
    Frame frame;
    frame.isMapping = isMapping;
    frame.isFlow = style == YAML::EmitterStyle::Flow;
    frame.anchor = anchor;
    frame.line = line;
    frame.nodesBefore = nodesBefore;
    frame.isMergeList = !isMapping && !m_frames.empty() && m_frames.back().isMerging;
    m_frames.push_back(std::move(frame));
}

void YamlBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value style)
{
    open(false, mark, anchor, style);
}

void YamlBuilder::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style)
{
    open(true, mark, anchor, style);
}

YamlBuilder::Frame YamlBuilder::takeFrame()
{
    Frame out = std::move(m_frames.back());
    m_frames.pop_back();
    return out;
}

void YamlBuilder::OnSequenceEnd()
{
    Frame frame = takeFrame();
    frame.items.shrink_to_fit();
    const Value value = Value::sequence(std::move(frame.items), frame.line);
    remember(frame.anchor, value, m_nodes - frame.nodesBefore);
    addValue(value, frame.line, false);
}

void YamlBuilder::OnMapEnd()
{
    Frame frame = takeFrame();
    if (const auto twice = findDuplicate(frame.entries)) {
        const auto [earlier, later] = *twice;
        throw YamlStop{duplicateKey(frame.entries[later].key.view(), frame.keyLines[earlier],
                                    frame.keyLines[later], m_file)};
    }
    Value value;
    if (frame.merges.empty()) {
        frame.entries.shrink_to_fit();
        value = Value::mapping(std::move(frame.entries), frame.line);
    } else {
        value = merged(frame);
    }
    remember(frame.anchor, value, m_nodes - frame.nodesBefore);
    addValue(value, frame.line, false);
}

Value YamlBuilder::merged(Frame &frame) const
{
    // In the order of the text, the later one winning: so go-yaml 2, unlike YAML's own words.
    Value out = Value::mapping({}, frame.line);
    auto merge = frame.merges.cbegin();
    for (size_t i = 0; i <= frame.entries.size(); ++i) {
        for (; merge != frame.merges.cend() && merge->place == i; ++merge) {
            for (const Value::Entry &entry : merge->mapping.entries())
                out.set(entry.key.view(), entry.value);
        }
        if (i < frame.entries.size())
            out.set(frame.entries[i].key.view(), std::move(frame.entries[i].value));
    }
    return out;
}

void YamlBuilder::addKey(SharedText key, const YAML::Mark &mark)
{
    Frame &frame = m_frames.back();
    frame.entries.push_back({std::move(key), Value()});
    frame.keyLines.push_back(lineOf(mark));
    frame.key = mark;
    frame.hasKey = true;
}

void YamlBuilder::addValue(Value value, int line, bool isAlias)
{
    if (m_frames.empty()) {
        m_document = std::move(value);
        return;
    }
    Frame &frame = m_frames.back();
    if (!frame.isMapping) {
        const bool isWrong = frame.isMergeList && !value.isMapping();
        if (isWrong)
            stop(ErrorCode::Invalid, Tr::tr("Only mappings can be merged with “<<”"), line);
        frame.items.push_back(std::move(value));
        return;
    }
    frame.hasKey = false;
    if (std::exchange(frame.isMerging, false))
        addMerge(value, line, isAlias);
    else
        frame.entries.back().value = std::move(value);
}

void YamlBuilder::addMerge(const Value &value, int line, bool isAlias)
{
    Frame &frame = m_frames.back();
    const size_t place = frame.entries.size();
    if (value.isMapping()) {
        frame.merges.push_back({place, value});
        return;
    }
    if (!value.isSequence() || isAlias)
        stop(ErrorCode::Invalid, Tr::tr("Only mappings can be merged with “<<”"), line);
    // The first of several wins: they are written from the last to the first.
    const auto items = value.items();
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        frame.merges.push_back({place, *item});
}

} // namespace driftgate
