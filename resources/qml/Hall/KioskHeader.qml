// The head of every kiosk page: the hall's name, the date and time, the language and care mode.
pragma ComponentBehavior: Bound
import QtQuick

Rectangle {
    id: header

    property string hallName
    property string date
    property string time
    // [{value, text}] and the one that holds; the others are offered, each in its own language.
    property var languages: [{ value: "zh_CN", text: "中文" }, { value: "en", text: "English" }]
    property string language: "zh_CN"
    property bool isCare: Theme.care
    signal languageChosen(string language)
    signal careChosen(bool isCare)

    implicitWidth: 1080
    implicitHeight: Theme.headerHeight
    color: Theme.surface
    Accessible.role: Accessible.Grouping
    Accessible.name: hallName

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Column {
        anchors { left: parent.left; leftMargin: Theme.margin; right: tools.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        spacing: 4
        Label {
            width: parent.width
            text: header.hallName
            size: 32
            isStrong: true
            lineHeight: 0.9
            maximumLineCount: 2
        }
        Label {
            width: parent.width
            text: header.time + "   " + header.date
            size: 26
            color: Theme.inkSoft
            maximumLineCount: 1
        }
    }
    Row {
        id: tools
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        spacing: 16
        Repeater {
            model: header.languages.filter(other => other.value !== header.language)
            Button {
                required property var modelData
                objectName: "language-" + modelData.value
                implicitHeight: 96
                leftPadding: 24
                size: 32
                iconName: "language"
                text: modelData.text
                onClicked: header.languageChosen(modelData.value)
            }
        }
        Button {
            objectName: "care"
            implicitHeight: 96
            leftPadding: 24
            size: 32
            iconName: "care"
            text: header.isCare ? qsTr("Standard") : qsTr("Large print")
            help: qsTr("Larger letters and stronger contrast on every page")
            onClicked: header.careChosen(!header.isCare)
        }
    }
}
