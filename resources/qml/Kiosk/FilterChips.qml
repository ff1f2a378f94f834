// What hospitals are narrowed by: a chip for each filter, which opens its words or, once one holds, lets go of it.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Row {
    id: filters

    required property HospitalsPage page

    readonly property int share: Math.floor((width - (chips - 1) * spacing) / chips)
    readonly property int chips: page.has_own ? 4 : 3

    spacing: 12
    Chip {
        objectName: "filter.own"
        visible: filters.page.has_own
        width: filters.share
        text: qsTr("Mine")
        isOn: filters.page.shows_own
        onClicked: filters.page.touch_own()
    }
    Repeater {
        model: [
            { field: "district", all: qsTr("Districts"), word: filters.page.district },
            { field: "level", all: qsTr("Levels"), word: Words.either(filters.page.level, filters.page.level_en) },
            { field: "kind", all: qsTr("Kinds"), word: Words.either(filters.page.kind, filters.page.kind_en) }
        ]
        Chip {
            required property var modelData
            objectName: "filter." + modelData.field
            width: filters.share
            text: modelData.word || modelData.all
            isOn: modelData.word !== "" || filters.page.opened === modelData.field
            iconName: modelData.word ? "close" : "down"
            onClicked: filters.page.touch_filter(modelData.field)
        }
    }
}
